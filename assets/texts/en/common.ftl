# common
builtin-created = Set up from the built-in plan
