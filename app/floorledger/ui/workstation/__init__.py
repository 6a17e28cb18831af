"""The controller's workstation: a rendering of the workstation service, keyboard first, and nothing that decides."""
