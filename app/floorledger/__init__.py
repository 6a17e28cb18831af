"""Floorledger: what happens on the line, turned into money that finance can trust."""
