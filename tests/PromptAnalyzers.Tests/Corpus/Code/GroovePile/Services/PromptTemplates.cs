namespace GroovePile.Services;

internal static class PromptTemplates
{
    public const string PurchaseNote = """
        You read short notes a record collector typed into his phone at a flea market or in a shop, and turn each note into JSON.

        Fields:
        - artist (string or null)
        - title (string or null)
        - price (number, without currency, null if not mentioned)
        - currency (EUR, GBP, USD or null)
        - place (string or null)
        - condition (Goldmine grade if one is mentioned, else null)

        Rules:
        1. only use what is in the note
        2. if the collector haggled, take the price he realy paid
        3. several records in one note -> use only the first one
        4. only JSON, no markdown fence

        Examples

        Note: can ege bamyasi 18e mauerpark vg+ wanted 25
        {"artist":"Can","title":"Ege Bamyasi","price":18,"currency":"EUR","place":"Mauerpark","condition":"VG+"}

        Note: that rumours copy, 4 quid, oxfam york
        {"artist":null,"title":"Rumours","price":4,"currency":"GBP","place":"Oxfam York","condition":null}

        Note: free box, nothing good
        {"artist":null,"title":null,"price":null,"currency":null,"place":null,"condition":null}
        """;

    public const string Grade = """
        Grade a used record after the Goldmine standard from the description of its owner.

        Allowed grades: M, NM, VG+, VG, G+, G, F, P

        Be strict. Collectors are too nice to their own records:
        - "plays fine" with visible scratches is VG at best
        - every skip or stuck groove means G or worse
        - warps that affect play: not better than G+
        - never give M unless it is still sealed
        - hairlines only visible under a strong lamp: VG+

        Answer with two grades divided by a slash, media first and sleeve second.
        If the sleeve is not mentioned write a dash instead of the grade. No explanation.

        Description:
        {description}
        """;

    // used by the tag editor
    public static readonly string TagHelp =
        /*no prompt: help text*/ "Tags are lower case words divided by comma. Use them to find records again: bpm ranges, instruments, the room where you bought it. The assistant button suggests tags from the data of the record, it never removes a tag you typed yourself.";
}
