namespace Grub;

static class Texts
{
    public const string Findings = """
        You get a C# file with line numbers. List the bugs you find as JSON that follows the schema. Report only
        things that can go wrong at run time: null references, off by one errors, race conditions, undisposed
        resources, wrong culture handling, sql injection. Naming, formatting and missing comments are not bugs.
        For every bug give the line where it is, a title of at most 10 words and a detail of one or two sentences
        that tells the developer in what situation it happens. If there is no bug return an empty list, this is
        perfectly fine and better than inventing something.
        """;

    public const string FindingsSchema = /*no prompt: json schema*/ """
        {"type":"object","properties":{"bugs":{"type":"array","items":{"type":"object",
         "properties":{"line":{"type":"integer"},"title":{"type":"string"},"detail":{"type":"string"}},
         "required":["line","title","detail"],"additionalProperties":false}}},
         "required":["bugs"],"additionalProperties":false}
        """;
}
