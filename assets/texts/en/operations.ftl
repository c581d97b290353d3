# operations

# --- Label of each edit, shown in the history and after "Undo:"
operations-recorded-registered = record that { $enterprise } registered for lot { $lot }
operations-recorded-leased = record that { $enterprise } leased lot { $lot }
operations-recorded-building = record that { $enterprise } is building on lot { $lot }
operations-recorded-operating = record that { $enterprise } operates on lot { $lot }
operations-recorded-suspended = record that { $enterprise } suspended work on lot { $lot }
operations-recorded-recovered = record that the land of { $enterprise } on lot { $lot } was recovered
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
operations-tax-code-exists = Tax code { $tax-code } belongs to { $existing }; choose that enterprise from the list
operations-tax-code-differs = { $existing } has tax code { $known } already, not { $tax-code }; check the tax code
operations-document-unknown = The document referred to is no longer in the plan; choose a document again
operations-record-unknown = This record is no longer in the plan; it may have been removed
operations-dates-backwards = The end { $to } is not after the beginning { $from }; correct one of the two dates
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
operations-recovered-before = The land of { $enterprise } on lot { $lot } was recovered on { $from }; to hand it over again, first end that record
operations-nothing-to-recover = { $enterprise } holds no land on lot { $lot } on { $from }, so there is nothing to recover
operations-later-record = { $enterprise } has a later record ({ $later }) on lot { $lot } from { $later-from }; give an end no later than that day
operations-cannot-precede = { $enterprise } is { $later } on lot { $lot } from { $later-from }, which cannot come right after { $state }; choose another state or an earlier end

# --- Lists inside a sentence
operations-holder = { $enterprise } { $area }
operations-list = { $first }, { $rest }
