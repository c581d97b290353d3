-- Version 7: approvals and dated states, procedures, offices and units with their days, yearly plans,
-- mines, investment promotion, support, trades, tours, certificates, figures of a period; and what
-- zones, stages, enterprises, targets and others gained. The words allowed for a work's and a
-- programme's kind are changed by making the tables anew, see `rebuild.rs`.

CREATE TABLE approval (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  zone INTEGER NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  phase INTEGER REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('provincial_list', 'establishment', 'extension', 'detailed_plan', 'infrastructure_project', 'adjustment', 'annulment')),
  day DATE NOT NULL,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  stated_ha DOUBLE,
  industrial_ha DOUBLE,
  capital_million_vnd DOUBLE,
  note TEXT
);

CREATE TABLE zone_state (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  zone INTEGER NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  phase INTEGER REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL CHECK (status IN ('proposed', 'approved', 'building', 'operating', 'expanding', 'withdrawn')),
  valid_from DATE,
  valid_to DATE,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
);

CREATE TABLE zone_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  zone INTEGER NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  phase INTEGER REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  procedure TEXT NOT NULL CHECK (procedure IN ('establishment', 'extension', 'other')),
  step INTEGER NOT NULL,
  name TEXT NOT NULL,
  lead TEXT,
  due DATE,
  done_on DATE,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  clause TEXT,
  note TEXT
);

CREATE TABLE zone_place (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  zone INTEGER NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL REFERENCES place(id) DEFERRABLE INITIALLY DEFERRED,
  clause TEXT
);

CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  name TEXT NOT NULL,
  level TEXT CHECK (level IN ('commune', 'district', 'province', 'state', 'private')),
  valid_from DATE,
  valid_to DATE,
  became INTEGER REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  source TEXT
);

CREATE TABLE office (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  name TEXT NOT NULL,
  authority TEXT,
  addressee TEXT,
  seat TEXT,
  place INTEGER REFERENCES place(id) DEFERRABLE INITIALLY DEFERRED,
  valid_from DATE,
  valid_to DATE,
  note TEXT
);

CREATE TABLE fund (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  name TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('national', 'provincial', 'town', 'enterprise', 'other')),
  valid_from DATE,
  valid_to DATE,
  note TEXT
);

CREATE TABLE assignment (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  unit INTEGER NOT NULL REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('leads', 'takes_part', 'decides', 'reports')),
  subject TEXT NOT NULL,
  task INTEGER REFERENCES task(id) DEFERRABLE INITIALLY DEFERRED,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  clause TEXT,
  note TEXT
);

CREATE TABLE yearly_plan (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  year INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('sector', 'promotion', 'implementation')),
  name TEXT NOT NULL,
  approved_on DATE,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  clause TEXT,
  note TEXT
);

CREATE TABLE mine (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  geom GEOMETRY,
  name TEXT NOT NULL,
  zone INTEGER REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER REFERENCES place(id) DEFERRABLE INITIALLY DEFERRED,
  mineral TEXT,
  enterprise INTEGER REFERENCES enterprise(id) DEFERRABLE INITIALLY DEFERRED,
  permit TEXT,
  valid_from DATE,
  valid_to DATE,
  state TEXT CHECK (state IN ('working', 'not_yet', 'suspended', 'closed')),
  area_ha DOUBLE,
  volume_m3 DOUBLE,
  volume_m3_per_year DOUBLE,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  clause TEXT,
  note TEXT
);

CREATE TABLE investment_promotion (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  subject TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('event', 'partner', 'enquiry')),
  day DATE NOT NULL,
  partner TEXT,
  enterprise INTEGER REFERENCES enterprise(id) DEFERRABLE INITIALLY DEFERRED,
  zone INTEGER REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  wanted_ha DOUBLE,
  purpose TEXT,
  industry INTEGER REFERENCES industry(id) DEFERRABLE INITIALLY DEFERRED,
  wanted_from DATE,
  outcome TEXT CHECK (outcome IN ('open', 'reserved', 'came', 'declined')),
  outcome_on DATE,
  occupancy INTEGER REFERENCES occupancy(id) DEFERRABLE INITIALLY DEFERRED,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  clause TEXT,
  note TEXT
);

CREATE TABLE support_policy (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  name TEXT NOT NULL,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  clause TEXT,
  valid_from DATE,
  valid_to DATE,
  fund TEXT CHECK (fund IN ('national', 'provincial', 'town', 'enterprise', 'other')),
  programme_kind TEXT CHECK (programme_kind IN ('training', 'study_visit', 'new_trade', 'demonstration_model', 'machinery', 'fair', 'consulting', 'other')),
  beneficiaries TEXT,
  most_percent DOUBLE,
  most_million_vnd DOUBLE,
  amount TEXT,
  note TEXT
);

CREATE TABLE support_grant (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  policy INTEGER NOT NULL REFERENCES support_policy(id) DEFERRABLE INITIALLY DEFERRED,
  day DATE NOT NULL,
  beneficiaries TEXT,
  enterprise INTEGER REFERENCES enterprise(id) DEFERRABLE INITIALLY DEFERRED,
  zone INTEGER REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  support_million_vnd DOUBLE,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
);

CREATE TABLE trade (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  zone INTEGER NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  industry INTEGER REFERENCES industry(id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT CHECK (state IN ('alive', 'fading', 'revived', 'new', 'lost')),
  valid_from DATE,
  valid_to DATE,
  source TEXT,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  clause TEXT,
  note TEXT
);

CREATE TABLE tour (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  name TEXT NOT NULL,
  zone INTEGER REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  route TEXT,
  operator TEXT,
  season TEXT,
  valid_from DATE,
  valid_to DATE,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  clause TEXT,
  note TEXT
);

CREATE TABLE certificate (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  number TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('food_safety', 'quality', 'mark', 'environment', 'other')),
  zone INTEGER REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  product INTEGER REFERENCES product(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise INTEGER REFERENCES enterprise(id) DEFERRABLE INITIALLY DEFERRED,
  issuer TEXT,
  valid_from DATE,
  valid_to DATE,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  clause TEXT,
  note TEXT
);

CREATE TABLE period_figure (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  uid TEXT UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('half_year', 'year')),
  last_day DATE NOT NULL,
  zone INTEGER REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise INTEGER REFERENCES enterprise(id) DEFERRABLE INITIALLY DEFERRED,
  occupancy INTEGER REFERENCES occupancy(id) DEFERRABLE INITIALLY DEFERRED,
  revenue_million_vnd DOUBLE,
  budget_paid_million_vnd DOUBLE,
  workers INTEGER,
  mean_income_million_vnd DOUBLE,
  foreign_million_vnd DOUBLE,
  investment_done_million_vnd DOUBLE,
  received_on DATE,
  source TEXT,
  document INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
);

ALTER TABLE zone ADD COLUMN status_since DATE;
ALTER TABLE zone ADD COLUMN recorded_since DATE;
ALTER TABLE zone ADD COLUMN recorded TEXT CHECK (recorded IN ('whole', 'part'));
ALTER TABLE zone ADD COLUMN cluster_type TEXT CHECK (cluster_type IN ('general', 'craft_village', 'specialised', 'supporting', 'high_technology', 'eco'));
ALTER TABLE zone ADD COLUMN clean BOOLEAN;
ALTER TABLE zone ADD COLUMN investor INTEGER REFERENCES enterprise(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE zone ADD COLUMN investor_kind TEXT CHECK (investor_kind IN ('enterprise', 'cooperative', 'public_unit', 'other'));
ALTER TABLE zone ADD COLUMN state_support BOOLEAN;
ALTER TABLE zone ADD COLUMN from_before_2009 BOOLEAN;
ALTER TABLE zone ADD COLUMN infrastructure_complete_on DATE;
ALTER TABLE zone ADD COLUMN ready_ha DOUBLE;
ALTER TABLE zone ADD COLUMN cleared_ha DOUBLE;
ALTER TABLE zone ADD COLUMN central_wastewater TEXT CHECK (central_wastewater IN ('none', 'building', 'built', 'meets_standard'));
ALTER TABLE zone ADD COLUMN reserved_ha DOUBLE;
ALTER TABLE zone ADD COLUMN for_craft_village_ha DOUBLE;

ALTER TABLE lot ADD COLUMN counts_as_industrial BOOLEAN;
ALTER TABLE lot ADD COLUMN built_density DOUBLE;
ALTER TABLE lot ADD COLUMN production_floors INTEGER;
ALTER TABLE lot ADD COLUMN planted_share DOUBLE;

ALTER TABLE phase ADD COLUMN industrial_ha DOUBLE;
ALTER TABLE phase ADD COLUMN decision INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE phase ADD COLUMN status_since DATE;
ALTER TABLE phase ADD COLUMN note TEXT;

ALTER TABLE enterprise ADD COLUMN supports INTEGER REFERENCES industry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE enterprise ADD COLUMN clean BOOLEAN;

ALTER TABLE zone_industry ADD COLUMN phase INTEGER REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE zone_industry ADD COLUMN as_supporting BOOLEAN;

ALTER TABLE occupancy ADD COLUMN approval INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE occupancy ADD COLUMN approved_on DATE;

ALTER TABLE target ADD COLUMN counted TEXT CHECK (counted IN ('courses', 'study_visits', 'new_trades', 'programmes', 'inspections', 'products', 'producers', 'relocations', 'new_enterprises', 'yearly_plans', 'promotions', 'tours', 'certificates', 'food_safety', 'quality', 'works', 'sites', 'trades', 'tasks', 'proposals', 'difficulties', 'high_technology_share'));
ALTER TABLE target ADD COLUMN base DOUBLE;
ALTER TABLE target ADD COLUMN base_on DATE;
ALTER TABLE target ADD COLUMN judged_by TEXT CHECK (judged_by IN ('records', 'statement'));
ALTER TABLE target ADD COLUMN judged_why TEXT;
ALTER TABLE target ADD COLUMN note TEXT;

ALTER TABLE programme ADD COLUMN enterprise INTEGER REFERENCES enterprise(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE programme ADD COLUMN place INTEGER REFERENCES place(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE programme ADD COLUMN visited TEXT;
ALTER TABLE programme ADD COLUMN held_on DATE;

ALTER TABLE budget ADD COLUMN yearly_plan INTEGER REFERENCES yearly_plan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE task ADD COLUMN result INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE inspection ADD COLUMN enterprise INTEGER REFERENCES enterprise(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE inspection ADD COLUMN mine INTEGER REFERENCES mine(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE product ADD COLUMN since DATE;

ALTER TABLE observation ADD COLUMN tour INTEGER REFERENCES tour(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE document ADD COLUMN kind TEXT CHECK (kind IN ('decision', 'plan', 'resolution', 'report', 'proposal', 'contract', 'press', 'other'));

ALTER TABLE report_period ADD COLUMN handed_in_on DATE;

UPDATE gpkg_contents SET identifier = 'Thủ tục của dự án'
WHERE table_name = 'project_step' AND identifier = 'Bước của dự án';
UPDATE gpkg_contents SET identifier = 'Kết quả thực hiện mục tiêu'
WHERE table_name = 'statement' AND identifier = 'Nhận định về mục tiêu';
