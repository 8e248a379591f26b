"""What keeps a large register fast: keys that fellows of the same thing stand in for are marked, items have outlines for lists.

Revision ID: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Mark no key yet: each is looked at once more when something new has it. Items without outline are read from their page."""
    op.add_column("items", sa.Column("outline", sa.Text(), nullable=True))
    op.add_column("keys", sa.Column("spare", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.drop_index("ix_keys_key", "keys")
    op.create_index(
        "ix_keys_live", "keys", ["key", "item"], sqlite_where=sa.text("spare = 0"), postgresql_where=sa.text("NOT spare")
    )
