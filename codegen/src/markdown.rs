//! stub until the real one lands
pub fn from_html(html: &str) -> String {
    html.replace(['<', '>', '['], " ")
}
pub fn first_sentence(markdown: &str) -> &str {
    markdown.lines().next().unwrap_or("")
}
pub fn enum_values(_html: &str) -> Vec<(String, String)> {
    Vec::new()
}
