"""The outside world: SQLite, serial ports, printers, credentials, the hub over HTTP, ERPs."""
