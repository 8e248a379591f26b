"""Brief, pictures and wording: drawn from the register's answers alone."""

from legation.views.brief import Brief
from legation.views.brief_html import brief_html
from legation.views.brief_markdown import brief_markdown
from legation.views.writing import write_brief

__all__ = ["Brief", "brief_html", "brief_markdown", "write_brief"]
