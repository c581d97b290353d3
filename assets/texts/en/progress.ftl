progress-title = Fill progress
