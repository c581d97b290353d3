# views

# --- States of a lot
state-vacant = vacant
state-registered = registered
state-leased = leased
state-building = building
state-operating = operating
state-suspended = suspended
state-recovered = recovered

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
source-from-decision = corner table of a decision
source-digitised = digitised from a map
source-illustrative = illustrative, not surveyed

# --- What the denominator rests on
basis-detailed-plan = detailed plan
basis-lots = sum of the industrial lots

# --- Targets
measure-fill-rate = fill rate
measure-establishment = decision of establishment
measure-completion = completion
measure-count = number
measure-recognition = recognition
target-on-course = on course
target-late = late
target-done = reached
target-dropped = dropped

views-unknown = no data
views-as-said = { $text }
