industries-title = Industries
