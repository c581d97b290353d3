# common
builtin-created = Set up from the built-in plan
common-unknown = not known
common-cancel = Cancel
common-close = Close
common-yes = yes
common-no = no
common-unknown-short = unknown
common-clock-before-1970 = the computer’s clock stands before 1970; set its date and time
