//! Lapday: the desk of the people who fill industrial clusters.
//!
//! # Modules, bottom to top
//!
//! A module uses only what stands in its row; the test `layers` reads the sources and holds the table.
//!
//! | module | what it is |
//! |---|---|
//! | [`units`] | lengths, areas, percentages, dates; the one place that rounds and prints |
//! | [`i18n`] | a message (key + arguments) and the languages that can say it |
//! | [`geodesy`] | positions on the earth: VN-2000 zones ⇄ WGS 84, lengths, areas |
//! | [`domain`] | what a plan is made of: records, `Plan`, `Edit`; fill rate |
//! | [`builtin`] | the plans that come with the program: Hương Trà, the example, a synthetic country |
//! | [`operations`] | intent → `Edit` or `Refusal` |
//! | [`views`] | what a person sees before any window: tables, totals, the map scene |
//! | [`store`] | the `GeoPackage`: schema, migrations, one transaction per edit, journal |
//! | [`project`] | an open file: store + plan + undo; the only place a plan changes |
//! | [`report`] | the plan's picture as SVG and PNG |
//! | [`map`] | the canvas: walkers, base maps, painting a scene |
//! | [`ui`] | the window: app, commands, actions, panels, forms, theme |
//! | [`cli`] | the same work without a window |

pub mod builtin;
pub mod cli;
pub mod domain;
pub mod geodesy;
pub mod i18n;
pub mod map;
pub mod operations;
pub mod project;
pub mod report;
pub mod store;
pub mod ui;
pub mod units;
pub mod views;
