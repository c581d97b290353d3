# common
builtin-created = Set up from the built-in plan
common-unknown = not known
common-cancel = Cancel
common-close = Close
