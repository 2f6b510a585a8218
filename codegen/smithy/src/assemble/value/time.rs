//! Whether a text is a timestamp. Checks the form and the ranges of the parts, not the calendar.

/// RFC 3339 in UTC, `1985-04-12T23:20:50.52Z`.
pub(super) fn is_date_time(text: &str) -> bool {
    let Some(text) = text.strip_suffix('Z') else { return false };
    let (seconds, fraction) = text.split_once('.').map_or((text, "0"), |(seconds, fraction)| (seconds, fraction));
    let shape = "0000-00-00T00:00:00";
    let fits = seconds.len() == shape.len()
        && seconds
            .bytes()
            .zip(shape.bytes())
            .all(|(byte, form)| if form == b'0' { byte.is_ascii_digit() } else { byte == form });
    let part =
        |range: std::ops::Range<usize>| seconds.get(range).and_then(|part| part.parse::<u32>().ok()).unwrap_or(99);
    fits && !fraction.is_empty()
        && fraction.bytes().all(|byte| byte.is_ascii_digit())
        && (1..=12).contains(&part(5..7))
        && (1..=31).contains(&part(8..10))
        && part(11..13) < 24
        && part(14..16) < 60
        && part(17..19) <= 60
}

/// RFC 9110 IMF-fixdate, `Tue, 29 Apr 2014 18:30:38 GMT`.
pub(super) fn is_http_date(text: &str) -> bool {
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let Some((day_name, rest)) = text.split_once(", ") else { return false };
    let parts: Vec<&str> = rest.split(' ').collect();
    let [day, month, year, clock, "GMT"] = parts.as_slice() else { return false };
    let Some(month) = MONTHS.iter().position(|known| known == month) else { return false };
    DAYS.contains(&day_name) && is_date_time(&format!("{year}-{:02}-{day}T{clock}Z", month + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_timestamps() {
        assert!(is_date_time("1985-04-12T23:20:50.52Z") && is_date_time("1985-04-12T23:20:50Z"));
        for wrong in [
            "1985-04-12",
            "1985-13-12T23:20:50Z",
            "1985-04-12T24:20:50Z",
            "1985-04-12T23:20:50.Z",
            "é985-04-12T23:20:5Z",
            "Z",
            "",
        ] {
            assert!(!is_date_time(wrong), "{wrong}");
        }
        assert!(is_http_date("Tue, 29 Apr 2014 18:30:38 GMT"));
        for wrong in ["29 Apr 2014 18:30:38 GMT", "Tue, 29 Foo 2014 18:30:38 GMT", "Tue, 29 Apr 2014 18:30:38 UTC", ""]
        {
            assert!(!is_http_date(wrong), "{wrong}");
        }
    }
}
