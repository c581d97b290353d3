periods-title = Reporting periods
