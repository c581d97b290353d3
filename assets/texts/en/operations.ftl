# operations

# --- Label of each edit, shown in the history and after "Undo:"
operations-recorded-registered = record that { $enterprise } registered for lot { $lot }
operations-recorded-leased = record that { $enterprise } leased lot { $lot }
operations-recorded-building = record that { $enterprise } is building on lot { $lot }
operations-recorded-operating = record that { $enterprise } operates on lot { $lot }
operations-recorded-suspended = record that { $enterprise } suspended work on lot { $lot }
operations-recorded-recovered = record that the land of { $enterprise } on lot { $lot } was reclaimed
operations-corrected = correct the record of { $enterprise } on lot { $lot } ({ $state } from { $from })
operations-ended = end the record of { $enterprise } on lot { $lot } ({ $state }) on { $to }
operations-removed = remove the mistaken record of { $enterprise } on lot { $lot } ({ $state } from { $from })
operations-removed-resumed = remove the mistaken record of { $enterprise } on lot { $lot } ({ $state } from { $from }), back to { $before }

# --- Refusals
operations-lot-unknown = This lot is no longer in the plan; choose a lot again
operations-lot-not-yet = Lot { $lot } exists only from { $from }, not yet on { $on }; choose a later day
operations-lot-no-more = Lot { $lot } no longer exists from { $to } on; give an end no later than that day
operations-not-for-lease = Lot { $lot } is { $use } land and not for lease; choose an industrial, warehouse or service lot
operations-enterprise-empty = There is no name of an enterprise yet; choose one from the list or type a name
operations-enterprise-unknown = This enterprise is no longer in the plan; choose again
operations-enterprise-exists = There is an enterprise { $existing } already, named almost like { $enterprise }; choose it from the list
operations-enterprise-alike = { $enterprise } may be the { $existing } the plan has already; choose that name, or confirm that this is a new enterprise
operations-tax-code-exists = Tax code { $tax-code } belongs to { $existing }; choose that enterprise from the list
operations-tax-code-differs = { $existing } has tax code { $known } already, not { $tax-code }; check the tax code
operations-document-unknown = The document referred to is no longer in the plan; choose a document again
operations-record-unknown = This record is no longer in the plan; it may have been removed
operations-dates-backwards = The end { $to } is not after the beginning { $from }; correct one of the two dates
operations-year-unlikely = The year of { $day } is not between { $first } and { $last }; check the date
operations-ends-later = The record of { $enterprise } on lot { $lot } ended on { $until } already; the new end cannot be later
operations-lease-years-not-positive = The lease must run for 1 year or more
operations-area-not-positive = The area must be a number above 0; leave it empty to take everything that is free on lot { $lot }
operations-area-too-small = The area must be at least { $least }; leave it empty to take everything that is free on lot { $lot }
operations-area-unknown = The area of lot { $lot } is unknown, so what is free cannot be worked out; type the area { $enterprise } uses, or first enter the area or boundary of the lot
operations-nothing-free = Lot { $lot } has no free land for { $enterprise } on { $on }; land is held by { $holders }
operations-more-than-free = Lot { $lot } has only { $free } free on { $on }, not the { $area } for { $enterprise }; land is held by { $holders }
operations-more-than-lot = Lot { $lot } is only { $whole }, not the { $area } for { $enterprise }
operations-already-so = { $enterprise } on lot { $lot } is { $state } since { $from } already; there is nothing to record
operations-same-day = { $enterprise } has a record ({ $state }) on lot { $lot } on that very day, { $from }; correct that record instead of adding one
operations-cannot-follow = { $enterprise } on lot { $lot } is { $before } since { $from } and cannot become { $state }; only this may follow: { $next }
operations-recovered-before = The land of { $enterprise } on lot { $lot } was reclaimed on { $from }; to hand it over again, first end that record
operations-nothing-to-recover = { $enterprise } holds no land on lot { $lot } on { $from }, so there is nothing to reclaim
operations-later-record = { $enterprise } has a later record ({ $later }) on lot { $lot } from { $later-from }; give an end no later than that day
operations-cannot-precede = { $enterprise } is { $later } on lot { $lot } from { $later-from }, which cannot come right after { $state }; choose another state or an earlier end

# --- Boundaries: whose, labels, refusals
operations-boundary-of-zone = { $name }
operations-boundary-of-phase = { $name } ({ $zone })
operations-boundary-of-lot = lot { $name } ({ $zone })
operations-boundary-set = set the boundary of { $whose } by a table of { $corners } corners ({ $area })
operations-boundary-replaced = replace the boundary of { $whose } by a table of { $corners } corners ({ $before } → { $area })
operations-boundary-provenance-set = note source and accuracy of the boundary of { $whose } ({ $source })
operations-boundary-corner-moved = move corner { $number } of the boundary of { $whose } ({ $before } → { $area })
operations-boundary-corner-inserted = add a corner after corner { $number } of the boundary of { $whose } ({ $before } → { $area })
operations-boundary-corner-removed = remove corner { $number } of the boundary of { $whose } ({ $before } → { $area })
operations-boundary-side-moved = move a side of the boundary of { $whose } by { $metres }
operations-boundary-shared = { $done }, with { $count ->
    [one] the lot
   *[other] { $count } lots
} beside it
operations-boundary-start-moved = number the boundary of { $whose } from what was corner { $number }
operations-boundary-subject-unknown = This zone, phase or lot is no longer in the plan; choose again
operations-boundary-missing = There is no boundary of { $whose } yet; enter its table of corners first
operations-boundary-corner-unknown = This corner is no longer in the boundary of { $whose }; choose a corner again
operations-boundary-three-corners = Corner { $number } cannot be removed: the boundary of { $whose } needs at least 3 corners
operations-boundary-flawed = The boundary of { $whose } cannot be kept yet: { $flaw }
operations-boundary-flawed-more = The boundary of { $whose } cannot be kept yet: { $flaw }; there is more to correct ({ $more })
operations-boundary-accuracy-unlikely = The accuracy must be above 0 and no more than 10,000 m; leave it empty where it is unknown
operations-zone-added = add { $name } ({ $code }) by a table of { $corners } corners ({ $area })
operations-zone-name-empty = There is no name of the zone yet; type a name
operations-zone-exists = { $name } is in the plan already (code { $code }); set the boundary of that zone or type another name
operations-zone-unknown = This zone is no longer in the plan; choose a zone again
operations-lot-added = add lot { $name } ({ $zone }) by a table of { $corners } corners ({ $area })
operations-lot-code-empty = There is no code of the lot yet; type a code
operations-lot-exists = Lot { $name } is in { $zone } already; set the boundary of that lot or type another code
operations-lots-drawn = draw lots in { $zone } by a table of corners: { $added } added, { $changed } changed
operations-lots-code-twice = The table has lot { $name } twice; correct the name of one
operations-lots-overlap = Lots { $one } and { $other } lie over each other on { $area }
operations-lots-outside = { $area } of lot { $name } lies outside the boundary of the zone

# --- Notes on the map
operations-note-kept = note on the map: { $text }
operations-note-removed = remove the note: { $text }
operations-note-empty = The note says nothing yet; type a text
operations-note-without-place = The note has too few points on the map; measure again or choose its place again
operations-note-unknown = This note is no longer in the plan; it may have been removed

# --- Lists inside a sentence
operations-holder = { $enterprise } { $area }
operations-list = { $first }, { $rest }
operations-list-all = { $items }
operations-list-more = { $items } and { $more } more

# --- Enterprises
operations-enterprise-added = add the enterprise { $enterprise }
operations-enterprise-changed = change the file of { $enterprise }
operations-enterprise-removed = remove the enterprise { $enterprise }
operations-enterprise-has-land = { $enterprise } has records on lot { $lots } and cannot be removed; merge it into the right enterprise or remove those records first
operations-tax-code-shape = The tax code { $tax-code } has the wrong shape; a code has 10 digits, a branch a hyphen and 3 more, e.g. 3300100100-001
operations-vsic-shape = The industry code { $code } has the wrong shape; a VSIC code has 2 to 5 digits, e.g. 1410
operations-figure-negative = Area, power and wastewater cannot be negative; leave them empty where unknown
operations-merged = merge { $others } into { $enterprise }
operations-merge-needs-two = It takes two enterprises to merge
operations-merge-overlaps = Cannot merge: { $one } and { $other } both have records on lot { $lot } from { $on } on; remove or end the wrong record first

# --- Many lots at once, reserving, reporting periods
operations-recorded-many = update the use of { $count } lots at once
operations-reserved = reserve lot { $lot } for { $enterprise } to move to
operations-enquiry-answered = reserve lot { $lot } for the enquiry “{ $enquiry }”
operations-enquiry-unknown = This enquiry is no longer in the plan; choose again
operations-reserve-too-small = Lot { $lot } has only { $free } free, not the { $need } { $enterprise } needs
operations-deadline-backwards = The deadline { $deadline } is not after the first day { $from }; correct one of the two
operations-amount-negative = Investment, workers and wastewater cannot be negative; leave them empty where unknown
operations-period-closed = close { $period }
operations-period-reopened = reopen { $period }
operations-period-unlikely = { $year } cannot be a year of a report; write a year of four digits
operations-period-runs = { $period } cannot be closed yet because it runs to the end of { $last-day }; close it after that day
operations-period-closed-already = { $period } is closed already; reopen it to close it anew
operations-period-unknown = This reporting period is no longer in the plan; choose again from the table of reporting periods
operations-period-not-last = { $period } cannot be reopened because { $later } was closed after it; reopen that one first
operations-name = { $name }
operations-ended-before = { $what }; ended { $who } from { $on }

operations-record-added = add { INSIDE($kind) }: { $name }
operations-record-changed = change { INSIDE($kind) }: { $name }
operations-record-removed = remove { INSIDE($kind) }: { $name }
operations-record-named = { INSIDE($kind) } “{ $name }”
operations-record-gone = This record is no longer in the plan; choose it again from the list
operations-record-needed = { $kind } “{ $name }” cannot be removed because it is used in { $others }; change those first
operations-record-twice = { $kind } “{ $name }” is in the plan already; change that one or give another name
operations-period-by-closing = A reporting period is not written by hand because its figures come from the plan; close it in the table of reporting periods
operations-field-missing = “{ $field }” is missing; fill it in
operations-field-unfit = “{ $field }” cannot be used as it is; write it again
operations-field-negative = “{ $field }” has to be a number that is not negative; write it again
operations-target-share = A fill rate is written from 0 to 1; for { $value } % write { $share }
operations-field-percent = “{ $field }” cannot be more than 100; write 0 to 100
operations-field-stars = “{ $field }” has to be 1 to 5; write it again
operations-field-year = “{ $field }” does not look like a year; write all four digits, as 2024
operations-fields-backwards = “{ $second }” is before “{ $first }”; look at the two again
operations-link-unknown = There is no { INSIDE($kind) } number { $id } in the plan; choose one of the list
operations-link-itself = { $kind } cannot refer to itself; choose another one
operations-phase-of-other-zone = This phase belongs to another zone; choose one of the lot's zone
operations-first-day = From
operations-budget-for-nothing = It is not said what the money is for; choose a work or a programme, or write the subject
operations-beyond-most = “{ $field }” is { $typed }, the most it can be is { $most }; check the number and its unit
operations-beyond-letters = “{ $field }” has { $letters } letters, the most is { $most }; write it shorter

operations-status-later = The present status is recorded since { $since }, after { $on }; move the ruling date beyond that day or enter the first day of the new status
operations-end-no-span = { $kind } has no span of days and cannot end; change or remove it
operations-record-ended = end { INSIDE($kind) } from { $day }: { $name }
operations-lot-held = Lot { $lot } cannot end on { $day }: { $tenant } still holds it after that day ({ $state }); end the occupancy first

operations-plan-begun = Begin the plan { $title }
operations-plan-untitled = The plan has no title; enter one

# --- Approvals
operations-approved-zone = Record the approval ({ $what }) of { $zone } by { $number }
operations-approved-phase = Record the approval ({ $what }) of { $zone }, { $phase } by { $number }
operations-approval-number = The decision has no number yet; fill it in, as 45/QĐ-UBND
operations-approval-phase = The phase has no name yet; fill it in, as Phase 3, or choose the whole zone
operations-approval-twice = There is an approval ({ $what }) of { $day } for this part already; change that record under Legal standing
operations-approval-industrial = The approved industrial land is more than the approved area; check both figures
operations-no-sketches = { $zone } has no illustrative lots
operations-sketches-all-needed = No illustrative lot of { $zone } can go because there are records of { $lots }; draw these lots as surveyed, or remove what was entered by mistake
operations-sketches-dropped = remove { $count } illustrative lots of { $zone }
operations-sketches-dropped-but = remove { $count } illustrative lots of { $zone }, keep { $lots }, which have records
operations-recorded = say how completely occupancy of { $zone } is recorded: { $how }
operations-recorded-since = say how completely occupancy of { $zone } is recorded: { $how }, since { $since }
operations-recorded-unsaid = no longer say how completely occupancy of { $zone } is recorded
operations-period-later-handed-in = { $later } is handed in, so { $period } before it cannot change; take back the day it was handed in first
operations-period-is-handed-in = { $period } was handed in on { $day } and cannot be opened again; take that back first
operations-period-hand-in-order = { $earlier } is not handed in; hand it in before { $period }
operations-period-handed-in-early = { $day } is before { $period } was closed on { $closed }; look at the day again
operations-period-handed-in = hand in { $period } on { $day }
operations-period-not-handed-in = take back that { $period } was handed in
operations-steps-laid-out = Lay out the steps ({ $procedure }) of { $zone }
operations-steps-there = { $zone } has the steps ({ $procedure }) already; change each of them under Legal standing
operations-steps-unknown = No procedure is known for { $on }; add the steps yourself
operations-field-nothing = { $field }: these words say that nothing is known; leave it empty
