"""Floorledger: what happens on the line, turned into money that finance can trust."""

__version__ = "0.1.0"
