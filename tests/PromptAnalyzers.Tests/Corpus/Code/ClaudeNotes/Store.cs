namespace ClaudeNotes;

record Note(int Id, string Title, string Body, string[] Tags, string Kind = "inbox");

class Store
{
    readonly List<Note> notes =
    [
        new(1, "Welcome", /*no prompt: sample note*/ "Welcome to ClaudeNotes! Write anything, then type /tag, /rewrite or /file. Summarize your day with /digest. Delete this note whenever you like.", ["welcome"]),
        new(2, "Pricing thoughts", /*no prompt: sample note*/ "Ask 5 users what they'd pay. 9$ too low? Compare w/ Obsidian sync. Answer needed before friday.", []),
    ];
    public IEnumerable<Note> All => notes;
    public Note this[int id] => notes.First(n => n.Id == id);
    public void Put(Note n) { notes.RemoveAll(x => x.Id == n.Id); notes.Add(n); }
    public Note Add(string body) { var n = new Note(notes.Max(x => x.Id) + 1, "", body, []); notes.Add(n); return n; }
    // sqlite fts later
    public string Ask(string sql, string input) => $"{sql} -- {input}";
    public string Find(string q) => Ask(/*no prompt: sql*/ "SELECT id, title, body FROM notes WHERE notes MATCH @q AND kind <> 'trash' ORDER BY rank LIMIT 8", q);
}
