"""Users, websites and login tokens: tables, and the rules of who may do what."""
