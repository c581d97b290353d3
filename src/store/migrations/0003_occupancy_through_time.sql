-- Version 3: reasons and deadlines of occupancies, investment done, what an enterprise needs when it
-- moves, which zones take enterprises that move, and closed reporting periods.

ALTER TABLE zone ADD COLUMN takes_relocated BOOLEAN;

ALTER TABLE enterprise ADD COLUMN relocation_power_kw DOUBLE;
ALTER TABLE enterprise ADD COLUMN relocation_wastewater_m3_per_day DOUBLE;

ALTER TABLE occupancy ADD COLUMN reason TEXT;
ALTER TABLE occupancy ADD COLUMN deadline DATE;
ALTER TABLE occupancy ADD COLUMN investment_done_million_vnd DOUBLE;

-- `zones` and `holdings` are JSON: figures as they stood when the period was closed.
CREATE TABLE report_period (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  kind TEXT NOT NULL CHECK (kind IN ('half_year', 'year')),
  first_day DATE NOT NULL,
  last_day DATE NOT NULL,
  closed_on DATE NOT NULL,
  zones TEXT NOT NULL,
  holdings TEXT NOT NULL,
  note TEXT
);
