//! The program: hands the command line to [`lapday::cli`].

fn main() {}
