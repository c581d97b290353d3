# views

# --- States of a lot
state-vacant = vacant
state-registered = registered
state-leased = leased
state-building = building
state-operating = operating
state-suspended = suspended
state-recovered = reclaimed

# --- What an enterprise does with a lot
tenancy-registered = registered
tenancy-leased = leased
tenancy-building = building
tenancy-operating = operating
tenancy-suspended = suspended
tenancy-recovered = land reclaimed
tenancy-ended = over, land given back

# --- Land use
use-industrial = industrial
use-warehouse = warehouse
use-service = administration and service
use-green = green
use-road = road
use-technical = technical infrastructure
use-water = water
use-reserve = reserve

# --- Kinds of zone
kind-cluster = Industrial cluster
kind-park = Industrial park
kind-village = Craft village
kind-logistics = Logistics
kind-mining = Mining

# --- How far a zone is
status-proposed = proposed
status-approved = approved
status-building = infrastructure under construction
status-operating = operating
status-expanding = expanding
status-withdrawn = withdrawn

# --- Where a boundary is from
source-surveyed = surveyed on the ground
source-from_decision = corner table of a decision
source-digitised = digitised from a map
source-illustrative = illustrative, not surveyed

# --- What the denominator rests on
basis-detailed-plan = detailed plan
basis-lots = sum of the industrial lots

# --- What an area rests on
basis-approved = approved
basis-plan = as planned
basis-resolution = by resolution
basis-report = as reported
basis-proposal = as proposed
basis-contract = by contract
basis-press = as the press says
basis-other = by another document
basis-unclear = source unclear

# --- Targets
measured-fill_rate = fill rate
measured-establishment = decision of establishment
measured-completion = completion
measured-count = number
measured-recognition = recognition
target-on_course = on course
target-late = late
target-done = reached
target-dropped = dropped

views-as-said = { $text }
views-supporting-industry = Supporting industry: { $text }
views-crs-grid = VN-2000, central meridian { $meridian }
views-crs-utm = { $name }
views-crs-vn2000 = degrees on VN-2000
views-crs-hanoi-grid = Hanoi 1972, central meridian { $meridian }
views-crs-hanoi = degrees on Hanoi 1972
views-crs-wgs84 = WGS 84
views-crs-web-mercator = Web Mercator
views-phase-of-zone = { $name } · { $zone }
views-lot-of-zone = Lot { $name } · { $zone }

# --- Why the areas differ
views-area-grid-smaller = The VN-2000 grid with central meridian { $meridian } shrinks the land here, so the plane area is less than the area on the ellipsoid. The plane area is the official figure.
views-area-grid-larger = The VN-2000 grid with central meridian { $meridian } stretches the land here, so the plane area is more than the area on the ellipsoid. The plane area is the official figure.
views-area-rests-on = { $basis }: { $paper }
views-area-not-binding = The boundary is not surveyed, so the difference says nothing of the approved area.
views-area-within = The difference is within the tolerance of ± { $tolerance } that the accuracy of the corners allows.
views-area-beyond = The difference is beyond the tolerance of ± { $tolerance } that the accuracy of the corners allows; check the corner table or the scope of the decision.
views-area-accuracy-unknown = The accuracy of the corners is not known, so nobody can say whether the difference is within tolerance.

# --- Command line: heads of columns
cli-code = Code
cli-name = Name
cli-kind = Kind
cli-status = Status
cli-stated-ha = By the document (ha)
cli-stated-basis = Area rests on
cli-grid-ha = On the grid (ha)
cli-geodesic-ha = Geodesic (ha)
cli-industrial-ha = Industrial (ha)
cli-industrial-basis = Industrial rests on
cli-boundary-source = Boundary from
cli-zone = Zone
cli-lot = Lot
cli-phase = Phase
cli-land-use = Land use
cli-stated-m2 = Stated (m²)
cli-grid-m2 = On the grid (m²)
cli-state = State
cli-occupied-m2 = In use (m²)
cli-enterprises = Enterprises
cli-leased-ha = Leased (ha)
cli-registered-ha = Registered (ha)
cli-approved-ha = Investment approved (ha)
cli-legal-rate = Statutory fill
cli-rate = Fill rate
cli-basis = Basis
cli-at = At
cli-line = Line
cli-author = Author
cli-label = Change

# --- Command line: sentences
cli-fill-on = Fill on { $on }
cli-created = Made { $path }: { $zones } zones, { $lots } lots
cli-sample-too-large = A sample has at most { $most } lots; ask for fewer zones or fewer lots in each
cli-done = Done: { $label }
cli-undone = Undid: { $label }
cli-no-such-line = the history has no line { $line }: see the numbers with “history”
cli-as-it-is = The plan is as it was then; nothing changed
cli-returned = Done: { $label }
cli-renew-added = added
cli-renew-changed = changed
cli-renew-removed = removed
cli-renew-left = left
cli-renew-would = Would bring in { $count } records; nothing written because of --dry-run
cli-backed-up = Backed up to { $path }
cli-drawn = Drew { $path }
cli-nothing-to-undo = there is no change to undo
cli-no-command = there is no command; see lapday --help
cli-plan-before-command = write the plan file after the command, not before it; see lapday --help
cli-usage = { $wrong }; see lapday COMMAND --help
cli-usage-value = the value “{ $value }” cannot be used for { $argument }; { $how }
cli-usage-choice = the value “{ $value }” cannot be used for { $argument }; use one of: { $known }
cli-usage-unknown = there is no option { $argument }
cli-usage-no-command = there is no command “{ $argument }”
cli-usage-missing = { $argument } is missing
cli-usage-conflict = { $argument } cannot be used with { $other }
cli-usage-count = { $argument } has the wrong number of values
cli-usage-command-missing = there is no command
cli-usage-unread = the command line is not written as it has to be
cli-usage-letters = the command line has letters that cannot be read
cli-usage-day = write a day of the calendar as 30/06/2024
cli-usage-grid = write it as EPSG:9214, a grid of VN-2000 or WGS 84
cli-usage-system = write it as EPSG:9214, or name a province or city
cli-usage-ending = choose a file name with a fitting end
cli-usage-pair = write name and value with = between them
cli-usage-number = write a number within the bounds
cli-usage-other = write it anew
cli-zone-unknown = there is no zone with code { $code }; { $hint }
cli-lot-unknown = { $zone } has no lot { $lot }; { $hint }
cli-codes-none = there are no codes yet
cli-codes-near = the nearest codes are { $codes }
cli-codes-all = the codes are { $codes }
cli-codes-many = none of the { $count } codes is like it, list them with zones or lots
cli-numbers-comma = { $option }: a comma in “{ $typed }” may stand within a number or between two; write semicolons between numbers, also after the last
cli-no-number = { $option }: “{ $typed }” is not a number; write it as { $example }
cli-cannot-write = the file cannot be written ({ $why }); check the folder and the right to write in it: { $path }
cli-file-exists = this file exists already and is not overwritten; choose another name or delete it: { $path }
cli-file-is-plan = the output would overwrite the plan itself; choose another name: { $path }
cli-plan-name = a plan file is named with .gpkg at the end, choose such a name: { $path }
cli-cannot-print = the answer cannot be written: { $why }
cli-no-screen = There is no screen (DISPLAY and WAYLAND_DISPLAY are empty), so only the overview picture and the fill table are made
cli-no-window = The window could not be opened, so only the overview picture and the fill table are made

# --- Command line: measuring, corner tables in and out
cli-feature = Feature
cli-geodesic-m2 = Geodesic (m²)
cli-perimeter-m = Perimeter (m)
cli-grid = Grid
cli-note = Note
cli-measured-on = Grid areas are on { $grid }, central meridian { $meridian } (EPSG:{ $epsg })
cli-measured-over-hanoi = Hanoi 1972 coordinates are carried to VN-2000 by EPSG:1544; positions are off by ± { $accuracy } about Vũng Tàu, elsewhere nobody has published it
cli-measure-degrees-on-grid = The numbers of the file are degrees; measured on { $grid } as --crs says
cli-measure-crs-assumed = The file does not name its reference system; it is taken for { $grid } (EPSG:{ $epsg }); add --crs if it is another
cli-measure-crs-unknown = the file uses the reference system { $crs }, which this program does not know; add --crs EPSG:n
cli-measure-latitude-first = latitude stands before longitude; the file must have longitude first, so swap the two and measure again
cli-measure-northing-first = northing stands before easting; the file must have easting first, so swap the two and measure again
cli-measure-beyond-reach = it lies { $distance } from the meridian { $meridian }, where { $grid } is not used; the numbers are probably UTM: add --crs EPSG:32648, 32649 (WGS 84), 3405 or 3406 (VN-2000)
cli-measure-counted-once = two parts overlap at corners { $corners }; the land in common is counted once, so check the positions
cli-measure-none = { $count ->
    [one] the only feature could not be measured; its row says why
   *[other] none of the { $count } features could be measured; their rows say why
}
cli-and-more = … and { $count } more of the same kind
cli-measure-not-degrees = the coordinates are not degrees on WGS 84; add --crs, such as --crs EPSG:9214
cli-measure-outside = it lies outside Vietnam, where there is no VN-2000 grid to measure on; check the reference system (--crs) and the order of the coordinates
cli-measure-nothing = there is nothing to measure in this file: { $path }
cli-import-read-as = { $says } They land { $lands }.
cli-import-not-as-stated = The table names { $system }, which its coordinates do not fit; check it
cli-import-uncertain = it is not clear which reference system the coordinates are in; add --crs EPSG:n, one of: { $candidates }
cli-import-candidate = { $says } ({ $lands })
cli-import-candidate-epsg = EPSG:{ $epsg }: { $says } ({ $lands })
cli-crs-fits = Coordinates of { $province }: { $fits } is taken; { $grids } is not.
cli-crs-open = it is not clear on which central meridian of { $province } the coordinates are; add --crs EPSG:n, one of: { $grids }
cli-crs-several = { $province } used several central meridians before and after 01/07/2025; add --crs EPSG:n, one of: { $grids }
cli-crs-grid = { $meridian } (EPSG:{ $epsg })
cli-crs-grid-lands = central meridian { $meridian } (EPSG:{ $epsg }), { $lands }
cli-import-refused = nothing was imported because { $count ->
    [one] 1 row
   *[other] { $count } rows
} cannot be read; row { $row }: { $reason }
cli-import-row = Row { $row }: { $reason }
cli-import-nowhere = the coordinates cannot be put on the plan's grid; check their reference system with --crs
cli-import-are-degrees = the numbers are degrees, not metres of EPSG:{ $epsg }; say --crs EPSG:4326 (WGS 84) or EPSG:4756 (VN-2000)
cli-import-are-metres = the numbers are metres, not degrees of EPSG:{ $epsg }; say the grid they are on, such as --crs EPSG:9214
cli-import-outside = the coordinates lie outside Vietnam; check the figures, the order of the columns and the reference system (--crs)
cli-import-column-unknown = there is no column { $column } for { $field }; the columns are { $columns }
cli-import-nothing-changed = The boundary is as the table has it already; nothing changed
cli-import-repaired = Corrected (rows { $rows }): { $flaw }
cli-import-land = Look at the land (rows { $rows }): { $flaw }
cli-import-would = Would { $label }; nothing is written because of --dry-run
cli-import-source-lost = The corners are others than before, so the source recorded for them ({ $source }) is no longer recorded; add --source if it still holds
cli-import-accuracy-lost = The corners are others than before, so the accuracy recorded for them (± { $accuracy }) is no longer recorded; add --accuracy if it still holds
cli-import-source-and-accuracy-lost = The corners are others than before, so the source ({ $source }) and accuracy (± { $accuracy }) recorded for them are no longer recorded; add --source and --accuracy if they still hold
cli-import-source-unsaid = The source of the boundary is not recorded; add --source if it is known
cli-import-lots-of-no-zone = it is not clear in which zone the lots lie; add --zone
cli-import-lot-added = Lot { $name }: added, { $area }
cli-import-lot-changed = Lot { $name }: drawn anew, { $area }
cli-import-lot-unchanged = Lot { $name }: as it is, { $area }
cli-import-lots-set-aside = New lots are set aside for: { $use } (--use)
cli-import-are-lots = The table has { $count } lots; to make each of them, use --as lots --zone
cli-exported = Wrote the corner tables of { $count } boundaries to { $path }
cli-exported-table = Wrote the table “{ $table }” to { $path }
cli-export-no-boundary = { $zone } has no boundary yet and so no corner table; import its boundary first
cli-export-none = there is no boundary in the plan yet; import one first
views-lots-leased = Lots with leased land
views-lots-registered = Lots with registered land
views-lots-approved = Lots with registered land whose investment is approved
views-asked-for = only asked for
views-approved-by = investment approved by { $number } on { $on }
views-approved = investment approved on { $on }
views-lots-idle = Lots past their term for building
views-lots-free = Lots with free land
cli-export-only-calendar = Only the calendar can be an .ics file; name one that ends in .xlsx, .csv or .txt
cli-import-not-of-tenants = A list of tenants has no columns number, x, y, side; look at --match again
cli-import-not-of-corners = A table of corners has only the columns number, x, y, side; look at --match again
cli-import-no-tenants = No column of names was found; name it with --match name=COLUMN
cli-import-rows-known = The plan has all these rows already; nothing changed
cli-import-unread = Columns that were not understood were not imported: { $columns }
cli-import-unread-stops = column { $column } looks like { $looks } but what it is was not understood; name it with --match FIELD={ $letter } or leave it out with --leave { $letter }
cli-import-sheet = Sheet { $sheet }: { $count } rows
cli-import-no-sheet = there is no such sheet; there are: { $sheets }
cli-import-other-sheets = Sheets without a list were not imported: { $sheets }
cli-import-match-field = { $reason }, or point it out with --match FIELD=COLUMN
cli-import-no-such-column = there is no column { $column } to leave out; see --leave
cli-import-whole-periods = If the list has only years, quarters or months, add --whole-periods: each runs from its first day to its last
cli-import-wording = To add a wording of your office: lapday put PLAN --kind wording "words={ $typed }" means=…, where means is one of: { $means }
cli-import-decimal = The decimal sign is not known; add --decimal comma or --decimal point
cli-no-enterprise = the plan has no enterprise { $name }; see --same-as
cli-import-skipped = Passed over sums, heads, notes: { $rows }

cli-no-record = There is no { INSIDE($kind) } number { $id }; see the numbers with the command list
cli-no-field = There is no field “{ $field }”; use one of: { $known }
cli-put-nothing = Nothing is different, so nothing was written.
cli-field-missing = { $field } is missing; add { $field }=… to the command
cli-field-wrong = The value of { $field } cannot be used; see how it is written with the command list
cli-field-no-code = The value of { $field } has to be one of: { $codes }
cli-field-no-day = { $field }: “{ $typed }” is not a day; write 2024-06-30 or 30/06/2024
cli-field-no-number = { $field }: “{ $typed }” is not a number; write it as 1234.5
cli-field-no-whole = { $field }: “{ $typed }” is neither a whole number nor a record of the plan; write the record's number as the command list tells it
cli-field-no-answer = { $field }: “{ $typed }” is neither yes nor no; write true or false
cli-field-no-geometry = { $field }: “{ $typed }” is not a GeoJSON geometry in WGS 84 (Point, LineString, Polygon, MultiPolygon); write longitude first, then latitude
views-figure = { $value } { $unit }
views-figure-range = { $from }–{ $to } { $unit }
basis-illustrative = on illustrative lots
views-lot-basis-measured = measured on the boundary
views-lot-basis-illustrative = illustrative lot
views-rate = { $rate }
views-rate-illustrative = { $rate } on illustrative lots
views-rate-part = { $rate } (recorded in part)
views-beside-park = industrial park, of another authority
views-beside-not-founded = not founded, or withdrawn
views-beside-no-industrial-land = industrial land unknown
views-beside-illustrative = rests on illustrative lots
views-beside-overlap = lots lie over each other
views-beside-not-recorded = occupancy not recorded
views-lots-expired = Lots past the end of their lease
views-lots-left-out = Lots of unknown area
views-lots-overlapping = Lots drawn over each other
cli-period-not-closed = { $period } is not closed yet; close it first
cli-check-flaw = To be looked at
cli-check-repair = How it is corrected
cli-check-by-itself = by --repair
cli-check-by-hand = by hand
cli-check-repaired = Corrected: { $flaw }
cli-check-nothing-repaired = Nothing can be corrected by --repair
cli-work-unknown = there is no work “{ $name }”; { $hint }
cli-import-one-file = one file at a time; only photos and GPX files of inspections and of works come in together
