"""Items keep what comparisons need of them, so that a page need not be read again for each.

Revision ID: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """No item has a profile yet: it is made from its page when it is first met again."""
    op.create_table(
        "profiles",
        sa.Column("item", sa.Text(), primary_key=True),
        sa.Column("page", sa.String(16), sa.ForeignKey("pages.id"), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ix_profiles_page", "profiles", ["page", "kind"])
