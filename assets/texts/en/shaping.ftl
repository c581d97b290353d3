# Choosing several lots, merging them, shaping boundaries.

several-title = { $count } lots selected
several-hint = Hold Shift and click lots on the map, or Ctrl and click rows of the table, to add or take away; Esc: none.
several-area = Total area
several-unknown = { $count } lots have no known area and are not in the total
several-use = { $use }: { $count } lots
several-held = Held by { $count } enterprises
several-merge = Merge { $count } lots…
several-record = Record { $count } lots…
several-record-why = Opens a line for each of these lots; write one enterprise in the first line, Ctrl+D fills it down
several-none = Select none
several-command-all = Select all lots of the cluster
map-hint-sweep = Let go to select { $count } more lots; Esc: give up.

merge-command = Merge lots…
merge-title = Merge lots
merge-hint = Hold Shift and click lots on the map to add or take away.
merge-lot = { $lot } · { $use }
merge-leave-out = Do not merge lot { $lot }
merge-code = Code of the new lot
merge-code-hint = left empty it is { $code }
merge-use = Use of the new lot
merge-use-unsaid = choose one
merge-tenants = Enterprises that go on holding land of the new lot
merge-unsaved = The merger of the lots is not saved.
split-reckoning = Working it out…
