//! All integration tests in one binary, so that they link once.
#![allow(missing_docs)]

mod builtin;
mod cli;
mod geodesy;
mod i18n;
mod map;
mod operations;
mod project;
mod report;
mod store;
mod story;
mod ui;
mod units;
mod views;
