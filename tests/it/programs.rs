//! Programs of others that tests read our files with. Where one is missing the test fails: it says
//! nothing about our files, and nobody would see that.

use std::ffi::OsStr;
use std::process::{Command, Output};

/// What a program says to these arguments.
pub fn said<A: AsRef<OsStr>>(program: &str, arguments: impl IntoIterator<Item = A>) -> Output {
    Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{program} cannot be run; .ci/setup installs it: {error}"))
}

/// What GDAL's `ogrinfo` writes about a file.
pub fn ogrinfo<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> String {
    String::from_utf8_lossy(&said("ogrinfo", arguments).stdout).into_owned()
}

#[test]
#[should_panic(expected = "a-program-nobody-has cannot be run; .ci/setup installs it")]
fn a_missing_program_fails_the_test_that_needs_it() {
    said("a-program-nobody-has", ["--version"]);
}
