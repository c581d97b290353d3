# common
builtin-created = Set up from the built-in plan
builtin-renewed = Bring in what is new in the built-in plan
builtin-renewal-offered = The built-in plan now has { $count } records that are new or corrected and not in this file. What you have changed stays as it is.
builtin-renewal-take = Bring in
builtin-renewal-done = Brought in { $count } records of the built-in plan
builtin-renewal-done-but = Brought in { $count } records of the built-in plan; left { $left } that had been changed or removed: { $names }
builtin-nothing-new = This file has everything the built-in plan has, or was not made from it
common-unknown = not known
common-unsaid = not filled in
common-cancel = Cancel
common-close = Close
common-yes = yes
common-no = no
common-unknown-short = unknown
common-clock-before-1970 = the computer’s clock stands before 1970; set its date and time
