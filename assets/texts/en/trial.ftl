# Land-use balance, trials.
balance-title = Land-use balance
balance-none = The land-use balance of each cluster, closing to the approved area. There is no lot of known area yet.
balance-basis-drawn = measured on the boundary
balance-basis-lots = all lots together
balance-unassigned = Not assigned
balance-total = Total
balance-use = Land use
balance-existing = Existing (ha)
balance-existing-share = Existing (%)
balance-planned = Planned (ha)
balance-planned-share = Planned (%)
balance-of = { $whole }, { $basis }
balance-excess = All lots together exceed the whole by { $area }; check the areas of the lots or the approved area.
balance-unknown-lots = { $count } lots of unknown area are part of what is not assigned.
balance-existing-why = The existing land use is not recorded in the plan.
balance-illustrative = Some lots are illustrative: their areas only give an idea.
balance-show = Show what is not assigned on the map
balance-nowhere = No land within the boundary is outside the lots.
job-unassigned = Looking for land that no lot covers…
tables-number = No.
tables-note-of = { $zone }: { $note }
ui-command-try-out = Try changes…
trial-says = Being tried: { $count ->
    [one] 1 change
   *[other] { $count } changes
 }, not in the plan
trial-keep = Keep
trial-drop = Drop
trial-compare = Compare with the plan
trial-compare-title = Trial and plan
trial-choose-zone = Choose a zone to compare.
trial-all-rows = Show rows that are the same, too
trial-no-difference = The trial changes no figure of this zone yet.
trial-plan = Plan
trial-tried = Trial
trial-unleased = Industrial land not leased (ha)
trial-begun = From now on changes are tried only and are not in the file.
trial-was-kept = Kept: it is in the plan as one change.
trial-was-dropped = The trial is dropped.
trial-no-files = Something is being tried, so no file is made; keep the trial or drop it first.
trial-unsaved = What is being tried is not in the plan.
