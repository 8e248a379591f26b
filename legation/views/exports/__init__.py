"""Exports: the register's answers in the formats that others' tools read. Each module is one format."""
