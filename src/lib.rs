//! Lapday (*lấp đầy*, to fill up): the desk of the people who fill industrial clusters.
//!
//! A clerk looks at boundaries, measures hectares, records who occupies which lot, and is asked in
//! a meeting where a number comes from. So every figure opens to what it is made of, every
//! boundary says where it is from, and what nobody knows is not shown as nought.
//!
//! # Decisions that would be costly to change
//!
//! - The plan file is a valid OGC `GeoPackage` that other programs open and edit ([`store`]).
//! - Geometry is kept in the plan's own VN-2000 grid, so the corners of a decision stay as printed
//!   and the plane area is the legal area. The map converts for display only.
//! - The [`Plan`](domain::Plan) lives in memory and shares structure between copies; the file is
//!   its shadow. No panel reads the file.
//! - There is one way to change anything: an [`Edit`](domain::Edit), what each touched record
//!   becomes. [`Project::commit`](project::Project::commit) writes rows and journal in one
//!   transaction, then memory. Undo is a commit of the inverse.
//! - Every kind of record declares its fields once ([`domain::Described`]), and what each is
//!   ([`domain::Field`]): from that come the struct, the table's columns, checks and bounds, form,
//!   register, title, links, sheets in and out, and the command line.
//! - One date rules map, tables, totals and pictures; spans of days are half-open.
//! - Vietnamese first: texts are keys with arguments ([`i18n`]), numbers and dates are printed in
//!   one place ([`units`]).
//!
//! # How a click becomes a row
//!
//! ```text
//!  pointer, key, menu                                     command line
//!    map::Canvas, ui panels and forms                       cli
//!         │  operations::…(plan) → Edit or Refusal           │
//!         ▼                                                  ▼
//!    Action::Commit(edit)     pushed, never carried out in place
//!  ── App::logic, before each frame ───────────────────────────────────
//!    Project::commit → Store: rows + journal, one transaction → Plan → revision + 1
//!  ── App::ui ─────────────────────────────────────────────────────────
//!    views (rows, cards, scene), kept until revision or date change
//! ```
//!
//! What may take long is a [`Job`](jobs::Job): it gets a copy of the plan, which costs nothing, and
//! answers with an action. It never changes the plan, and an answer about another state of the plan
//! is asked for anew.
//!
//! A half-filled form lives in its form; the plan changes when the operation has accepted it.
//! Time and author enter through [`project::Desk`] only, so tests fix both.
//!
//! # Modules, bottom to top
//!
//! A module uses only what stands in its row; a test reads the sources and holds the table.
//!
//! | module | what it is | may use |
//! |---|---|---|
//! | [`whole`] | files that are there whole or not at all | – |
//! | [`ahead`] | two things at a time: a piece of work made ready while the one before it is used | – |
//! | [`caught`] | panics, caught: they end what they happened in and no more | – |
//! | [`jobs`] | work off the window's thread: progress, giving up, the newest wins | `caught` |
//! | [`units`] | lengths, areas, percentages, dates; the one place that rounds and prints | – |
//! | [`i18n`] | a message (key + arguments) and the languages that can say it | `units` |
//! | [`geodesy`] | positions on the earth: VN-2000 zones ⇄ WGS 84, lengths, areas; how typed numbers can be meant | `units` |
//! | [`domain`] | what a plan is made of: records, `Plan`, `Edit`; fill rate and its course, pace, relocation | `units i18n geodesy` |
//! | [`builtin`] | the plans that come with the program | `units i18n geodesy domain` |
//! | [`rules`] | law as dated data: what figures are held against, with decree, clause and days | `units i18n geodesy domain` |
//! | [`operations`] | intent → `Edit` or `Refusal` | `units i18n geodesy domain rules` |
//! | [`views`] | what a person sees before any window: tables, totals, the map scene | `units i18n geodesy domain rules` |
//! | [`wkb`] | geometries as a `GeoPackage` keeps them, curves straightened | `domain` |
//! | [`geopackage`] | what every `GeoPackage` has: systems, layers, index, styles; files for other programs, made whole | `i18n geodesy domain wkb` |
//! | [`store`] | the plan's `GeoPackage`: schema, migrations, one transaction an edit, journal | `ahead whole units i18n geodesy domain wkb geopackage` |
//! | [`project`] | an open file: store + plan + undo; the only place a plan changes | `ahead caught domain store i18n builtin` |
//! | [`io`] | other people's files: read to features or corners, map to an edit, write from a plan | `ahead caught units i18n geodesy domain operations wkb geopackage` |
//! | [`report`] | papers; the plan's picture as SVG and PNG, its tables as workbook, CSV and calendar | `jobs units i18n geodesy domain rules views` |
//! | [`map`] | the canvas: base maps, painting a scene, and the tools, a file each | `units i18n geodesy domain operations views` |
//! | [`ui`] | the window: app, commands, actions, panels, forms, theme | all but `cli` |
//! | [`cli`] | the same work without a window | all but `ui`, `map` |
//!
//! Further reading, in this order: the glossary in [`domain`],
//! [`operations::record_occupancy`], one section of the right panel (`ui/inspector/area.rs`); for
//! boundaries [`operations::move_corner`], the boundary sheet (`ui/boundary_sheet.rs`) and its
//! stories (`tests/it/ui/boundaries.rs`); for coordinates [`operations::diagnose`].

pub mod ahead;
pub mod builtin;
pub mod caught;
pub mod cli;
pub mod domain;
pub mod geodesy;
pub mod geopackage;
pub mod i18n;
pub mod io;
pub mod jobs;
pub mod map;
pub mod operations;
pub mod project;
pub mod report;
pub mod rules;
pub mod store;
pub mod ui;
pub mod units;
pub mod views;
pub mod whole;
pub mod wkb;
