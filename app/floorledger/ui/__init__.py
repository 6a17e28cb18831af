"""The two faces: terminal and workstation."""
