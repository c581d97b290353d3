//! Which of the four forms.

/// Which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum FormKind {
    /// Biểu 01: a project.
    #[strum(serialize = "form-01")]
    Project,
    /// Biểu 02: the infrastructure of a cluster.
    #[strum(serialize = "form-02")]
    Infrastructure,
    /// Biểu 03: the clusters of a commune, before of a district.
    #[strum(serialize = "form-03")]
    Unit,
    /// Biểu 04: all clusters.
    #[strum(serialize = "form-04")]
    Province,
}
