# history: what was changed, what a step did, returning to how the plan was after one
history-title = History
history-none = No change matches the words.
history-choose = Choose a change to see what it did, before and after on the map.
history-step = Changed
history-count = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
history-reading = Reading…
history-untold = The history does not tell the details of this change.
history-made = Added { $kind }: { $title }
history-changed = Changed { $kind }: { $title }
history-gone = Removed { $kind }: { $title }
history-field = { $field }: { $before } → { $after }
history-field-corners = { $field }: { $after }, other corners
history-more = … and { $count } more records
history-on-map = On the map: before in dashed grey, after in colour.
history-undone = undone
history-is-now = This is the last change: the plan is as it left it.
history-return = Return to after this change
history-return-hint = Every record becomes again what it was right after this change. That is one more step, and can be undone.
