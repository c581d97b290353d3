# Finding land, the next step, the tenants' wastewater

wastewater-warning = Wastewater of { $zone }: { $why }
wastewater-enough = takes { $left } m³ of wastewater a day more
wastewater-short = { $by } m³/day beyond what is treated (capacity { $capacity } m³/day)
wastewater-no-capacity = the treatment capacity is not known
wastewater-unknown-tenants = the wastewater of { $count } tenants is not known, so nobody can say whether the capacity is enough
wastewater-unknown-both = neither the treatment capacity nor the wastewater of { $count } tenants is known

land-title = Find land
land-lot = { $lot } · { $zone }
land-free = { $free } free · { $how }
land-free-unknown = area not known · { $how }
land-whole = the whole lot
land-part = part of the lot
land-recovered = reclaimed land
land-coming = free from { $day }
land-suits = industry as planned
land-suits-not = industry not planned there
land-suits-unknown = planned industries not known
land-allowance = the lot may send { $allowed } m³/day only
land-illustrative = an illustrative lot, its area is no figure
land-not-founded = the cluster is not founded yet
land-not-built = no infrastructure yet
land-status-unknown = the cluster's status is not known
land-none = No lot does; ask for less land, another use or a later day.
land-too-small = { $count } free lots are smaller than what is asked for, the largest { $largest }.
land-lapsed = { $count } lots whose lease runs out with nothing said of an extension or an end.
land-area-ha = Land wanted (ha)
land-from = From
land-any-use = any land for lease
land-industry = Industry
land-any-industry = not known
land-any-zone = all zones
land-wastewater = Wastewater (m³/day)
land-found = { $count } lots would do

inspector-form-reserve = Reserve lot { $lot }
inspector-form-next = { $step }: lot { $lot }
inspector-form-is-it = Is it…?
inspector-form-approval = Investment approval
inspector-form-approved-on = Approved on
lots-step-lease = Sign the lease
lots-step-build = Begin to build
lots-step-operate = Begin to operate
lots-step-resume = Operate again
land-is-free = Free land
land-because = Remarks
cli-industry-other-edition = Code { $typed } of VSIC { $edition } cannot be compared with the codes of another edition of { $industries }; name the industry to find its land
cli-industry-unknown = The plan has no industry “{ $typed }”; { $hint }

tenants-are-new = Names like one of the plan are new enterprises
