//! Papers as files: pages measured on the PDF itself, rows counted in each kind of file.

mod atlas;
mod given;
mod office;
mod pages;
mod pdf;
mod tables;
