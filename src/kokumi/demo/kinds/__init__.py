"""Kinds of websites, one to a module."""
