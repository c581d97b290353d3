# Splitting and merging lots.

lineage-split = split lot { $lot } into { $count } lots from { $day }
lineage-merged = merge lots { $lots } into lot { $code } from { $day }

lineage-day = Lot { $lot } is not there both before and after { $day }: choose a day after it begins and before it ends
lineage-day-before = From { $to } on lot { $lot } is { $lots }: undo that first, or do it with { $lots }
lineage-merge-ends = Lots { $lots } do not end on the same day: choose lots that end together
lineage-no-boundary = Lot { $lot } has no boundary: enter its table of corners first
lineage-several-parts = Lot { $lot } consists of several separate parts: make each of them a lot first
lineage-one-part = Lot { $lot } stays in one part: the areas asked for take all of it; ask for less
lineage-parts-count = Lot { $lot } can be divided into 2 to { $most } parts: enter the number again
lineage-area-not-positive = Lot { $lot } cannot be divided into a part of { $area }: each part needs an area above 0
lineage-areas-too-large = The parts come to { $sum }, lot { $lot } has only { $whole }: make them smaller, or let them shrink in proportion
lineage-front-unknown = Lot { $lot } has no such front: name two different corners from 1 to { $last } that do not go all the way round
lineage-front-straightened = The front of lot { $lot } bends too sharply for so deep a lot: the lines are straight, square to the line between the ends of the front
lineage-parts-apart = { $count } of the new lots fall into separate pieces because lot { $lot } has a bay; look at them on the map
lineage-frontage = frontage
lineage-depth = mean depth
lineage-part-too-small = Part { $part } of lot { $lot } has a { $what } of { $found }, less than { $least }: change the areas or choose another front
lineage-line-beside = The line does not cut lot { $lot } in two: draw it all the way from one side to another
lineage-width = The strip cut out of lot { $lot } needs a width above 0
lineage-codes = There are { $given } lot codes for { $parts } parts: give no more than there are parts, and none empty
lineage-wastewater-left = The wastewater allowance of lot { $lot } ({ $allowed } m³/day) is not divided by itself: enter it for each new lot

lineage-carry-untold = { $holders } still hold land: say on which of { $lots } they go on
lineage-carry-lot-unknown = There is no new lot { $lot } to go on with: the new lots for lease are { $lots }
lineage-carry-too-little = { $enterprise } holds { $area }; lots { $lots } have no room for { $left } of it: choose another lot as well
lineage-carry-states = { $enterprise } is both { $state } and { $other } on the lots to be merged: record one state first
lineage-carry-measured = { $enterprise } holds { $before } on record, now { $after } as measured on the boundaries of the new lots

lineage-merge-two = Choose two lots or more to merge
lineage-merge-zones = The lots lie in several zones: only lots of one zone can be merged
lineage-merge-uses = Lot { $one } is { $use }, lot { $other } is { $other-use }: choose the land use of the new lot
lineage-merge-apart = Lots { $lots } do not join into one piece: only lots that share a side can be merged

cli-line-unread = Position { $typed } of the line cannot be read: write the positions with semicolons between them, for example "1828533.89 549092.51; 1828600.00 549100.00"
cli-carry-unread = { $typed } cannot be read: write ENTERPRISE=LOT, for example "Scavi=A-01"
cli-carry-unknown = There is no enterprise { $name } on this lot
cli-front-unread = Front { $typed } cannot be read: write the numbers of two corners, for example 3-4
lineage-part-said = { $code }: { $area }
lineage-part-fronted = { $code }: { $area }, frontage { $frontage }
lineage-rest-said = { $code }: { $area } (left over)
lineage-corridor-said = { $code }: { $area } (the strip cut out)
lineage-neighbours = { $count ->
    [one] { $count } lot beside it shares the new corners
   *[other] { $count } lots beside it share the new corners
}

split-title = Split a lot
split-way = How to divide
split-by-parts = Into equal parts
split-by-areas = By a list of areas
split-by-line = Along a line drawn on the map
split-by-road = Cut out a road along the line
split-parts = Number of parts
split-areas = Area of each lot (m²), one a line
split-areas-hint = paste from a sheet: 5,000 or A-01 5,000
split-fits = Stretch in proportion to fill the lot
split-line-drawn = The line has { $count } positions
split-no-line = No line yet: take the tool Cut a lot along a line and draw it over the lot on the map
split-width = Width of the road (m)
split-front = Divide along
split-front-usual = The road, else the longest side
split-front-side = Side { $from }–{ $to } ({ $metres })
split-inwards = One part behind the other, from the front inwards
split-least-frontage = Least frontage (m)
split-least-depth = Least depth (m)
split-prefix = Codes begin with
split-day = Holds from
split-document = Document
split-tenants = Where those who hold land go on
split-tenants-hint = code of the new lot, as A-01 or A-01, A-02
split-became = What it becomes
split-some-codes = Some lines have a lot code and some have none: give a code on every line or on none
