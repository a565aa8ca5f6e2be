using System.Globalization;
using System.Text;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Tokens;

/// <summary>Texts to count: composed from sentences in many languages and from code, JSON, XML and emoji, and random strings. The same in every run.</summary>
internal static class SampleTexts
{
    private static readonly string[] Separators = [" ", "  ", "\n", "\n\n", "\r\n", "\n- ", "\n    ", "\t", " \n ", "\n\n\n## ", " / ", "; ", " (", ")\u00A0", "\u3000", "'", "…"];

    private static readonly string[] Identifiers =
        ["customerId", "HTTPClient", "_retryCount", "GetOrdersAsync", "XMLHttpRequest", "snake_case_name", "userName2", "IReadOnlyList<string>", "λ", "MAX_VALUE", "größe"];

    private static readonly string[] Emoji = ["😀", "👍🏽", "👩‍💻", "🇩🇪", "❤️", "☃", "🧪", "1️⃣", "🏳️‍🌈", "✅", "→", "🫠"];

    /// <summary>The languages of the sentences.</summary>
    public static IReadOnlyList<string> Languages => Sentences.Select(static group => group.Key).ToList();

    private static ILookup<string, string> Sentences { get; } = RepositoryFiles.Read("tests/PromptAnalyzers.Tests/Tokens/sample-sentences.txt")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(static line => line[0] != '#')
        .Select(static line => line.Split('\t'))
        .ToLookup(static cells => cells[0], static cells => cells[1]);

    public static List<string> Composed()
    {
        var random = new Random(20261124);
        var texts = new List<string>();
        foreach (var language in Sentences)
        {
            var sentences = language.ToArray();
            for (var i = 0; i < 50; i++)
            {
                texts.Add(Prose(random, sentences));
            }
        }

        var all = Sentences.SelectMany(static group => group).ToArray();
        for (var i = 0; i < 200; i++)
        {
            texts.Add(Code(random));
            texts.Add(Json(random, all));
            texts.Add(Xml(random, all));
            texts.Add(WithEmoji(random, all));
            texts.Add(Prose(random, all));
        }

        return texts;
    }

    /// <summary>Strings of random characters of every class that the split patterns tell apart, alone, in runs and in awkward neighbourhoods.</summary>
    public static IEnumerable<string> Random(int count, int seed, bool basicPlaneOnly)
    {
        string[] alphabets =
        [
            "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789", " \n\r\t", "     ", "'stmdlrveSTMDLRVE", ".,;:!?-_()[]{}<>/\\|\"'`~@#$%^&*+=",
            "äöüßéèçñåøčşğıİœ", "бвгдежЖЩЫэюя", "αβγΔΣςώ", "中文字符測試日本語", "ひらがなカタカナーﾊﾝ", "한국어조선말", "אבגדה", "العربيةُِ", "हिन्दी१२", "กขคง่้", "ǅǈᾈʰˢˇ", "\u0301\u0308\u20DD\u0903",
            "Ⅷ½²①٣๓", "\u0085\u00A0\u2003\u2028\u3000\u1680\v\f", "\0\u0001\u001C\u007F\u200B\u200D\uFEFF\uFFFD\uE000", "→∑€£©™–—…“”«»", "//\n\r/",
        ];
        string[] beyond = ["😀", "👍🏽", "𝒜", "𝐬", "𠀀", "𝟗", "𐐀", "𐐨", "🇩🇪", "𞤀", "\U0001E130", "𓀀", "\uD800", "\uDC00", "\U0010FFFF", "ſ"];
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Clear();
            for (var runs = random.Next(1, 12); runs > 0; runs--)
            {
                if (!basicPlaneOnly && random.Next(4) == 0)
                {
                    text.Append(beyond[random.Next(beyond.Length)]);
                    continue;
                }

                var alphabet = alphabets[random.Next(alphabets.Length)];
                var length = random.Next(10) == 0 ? random.Next(1, 60) : random.Next(1, 5);
                if (random.Next(8) == 0)
                {
                    text.Append(alphabet[random.Next(alphabet.Length)], length);
                    continue;
                }

                for (; length > 0; length--)
                {
                    text.Append(alphabet[random.Next(alphabet.Length)]);
                }
            }

            yield return text.ToString();
        }
    }

    private static string Prose(Random random, string[] sentences)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 9); i > 0; i--)
        {
            var sentence = sentences[random.Next(sentences.Length)];
            text.Append(random.Next(12) == 0 ? sentence.ToUpperInvariant() : sentence).Append(Separators[random.Next(Separators.Length)]);
            if (random.Next(3) == 0)
            {
                text.Append(random.Next(1_000_000).ToString(random.Next(2) == 0 ? "N1" : "D", CultureInfo.InvariantCulture));
            }

            // Cut in the middle of a word now and then.
            if (random.Next(6) == 0)
            {
                text.Length -= random.Next(Math.Min(20, text.Length));
            }
        }

        return text.ToString();
    }

    private static string Code(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(2, 12); i > 0; i--)
        {
            var (a, b) = (Identifiers[random.Next(Identifiers.Length)], Identifiers[random.Next(Identifiers.Length)]);
            text.Append(random.Next(8) switch
            {
                0 => $"public async Task<{a}> {b}(CancellationToken ct = default) => await _client.GetAsync($\"/api/{{{a}}}\", ct);\r\n",
                1 => $"def {a}(self, x: int = {random.Next(100)}) -> str:\n    return f\"{{x!r}} {b}\"\n",
                2 => $"for (let i = 0; i < {a}.length; i++) {{ console.log(`${{i}}: ${{{b}[i]}}`); }}\n",
                3 => $"SELECT {a}, COUNT(*) FROM {b} WHERE id >= {random.Next(9999)} GROUP BY {a};\n",
                4 => $"\t\tif ({a} != null && {b}?.Count > 0x{random.Next():X8}) // it's {a}\n",
                5 => $"/// <summary>{a}</summary>\n#pragma warning disable CS{random.Next(1000, 9999)}\n",
                6 => $"curl -X POST https://example.org/v1/{a}?page={random.Next(50)} \\\n  -H 'Authorization: Bearer {b}'\n\n",
                _ => $"{new string(' ', random.Next(24))}{a}.{b}[{random.Next(10)}] += 1.5e-{random.Next(9)};{new string('\n', random.Next(4))}",
            });
        }

        return text.ToString();
    }

    private static string Json(Random random, string[] sentences)
    {
        var text = new StringBuilder("{\n");
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            text.Append(CultureInfo.InvariantCulture, $"  \"{Identifiers[random.Next(Identifiers.Length)]}\": [{random.Next()}, {random.NextDouble()}, true, null],\n")
                .Append(CultureInfo.InvariantCulture, $"  \"text\": \"{sentences[random.Next(sentences.Length)].Replace("\"", "\\\"", StringComparison.Ordinal)}\\n\\u00e9\",\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Xml(Random random, string[] sentences)
    {
        var text = new StringBuilder("<?xml version=\"1.0\"?>\n<tickets xmlns:x=\"urn:example\">\n");
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            text.Append(CultureInfo.InvariantCulture, $"\t<ticket id='{random.Next(9999)}' x:state=\"open\"><text>{sentences[random.Next(sentences.Length)]}</text><!-- {i} --></ticket>\r\n");
        }

        return text.Append("</tickets>").ToString();
    }

    private static string WithEmoji(Random random, string[] sentences)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 8); i > 0; i--)
        {
            text.Append(Emoji[random.Next(Emoji.Length)]).Append(random.Next(2) == 0 ? "" : " ").Append(sentences[random.Next(sentences.Length)])
                .Append(Emoji[random.Next(Emoji.Length)]).Append(random.Next(2) == 0 ? "\n" : " ");
        }

        return text.ToString();
    }
}
