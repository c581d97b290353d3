calendar-title = Lease calendar
