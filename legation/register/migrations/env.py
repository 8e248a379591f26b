"""Alembic's entry: runs the migrations on the connection that `opening.py` hands over."""

from alembic import context


def run() -> None:
    """Bring the connection's database up."""
    connection = context.config.attributes["connection"]
    context.configure(connection=connection, target_metadata=None, transactional_ddl=True)
    context.run_migrations()


if hasattr(context, "config"):  # only while Alembic runs it
    run()
