"""How the data that the taggers bundle was made; nothing here runs in a build."""
