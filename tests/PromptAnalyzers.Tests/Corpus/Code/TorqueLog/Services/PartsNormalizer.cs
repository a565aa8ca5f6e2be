using Azure;
using Azure.AI.OpenAI;
using OpenAI.Chat;

namespace TorqueLog.Services;

// quick and dirty, runs once a quarter on my laptop before the stocktaking. M.
public static class PartsNormalizer
{
    static ChatClient? chat;

    static ChatClient Chat => chat ??= new AzureOpenAIClient(
        new Uri(Environment.GetEnvironmentVariable("AZURE_OPENAI_ENDPOINT") ?? "https://localhost"),
        new AzureKeyCredential(Environment.GetEnvironmentVariable("AZURE_OPENAI_KEY") ?? "x")).GetChatClient("gpt-4o-mini");

    const string NORMALIZE = /*examples*/ /*prompt: member*/ @"Du bringst Artikelbezeichnungen aus einem Ersatzteillager in eine einheitliche Form. Aufbau: Grundbegriff, Ausführung, Maß, Werkstoff. Alles was fehlt weglassen. Nur die Bezeichnung ausgeben, keine Anführungszeichen. Höchstens {MAX} Zeichen.

Sechskantschr. M8x40 A2 -> Schraube, Sechskant, M8x40, A2
O-RING 25x3 VITON schwarz -> O-Ring, 25x3, FKM
Keilriemen SPA 1250 (Presse 3) -> Keilriemen, SPA, 1250
kugellager 6204-2Z SKF!! -> Kugellager, Rillen, 6204-2Z
";

    public static string Normalize(string name, int max = 40)
    {
        var sys = NORMALIZE.Replace("{MAX}", max.ToString());
        ChatCompletion c = Chat.CompleteChat(new SystemChatMessage(sys), new UserChatMessage(name));
        return c.Content[0].Text.Trim();
    }

    public static string OrderLines(string supplierMail)
    {
        string prompt = /*examples*/ /*prompt: local*/ "Turn the order confirmation of a supplier into csv lines: article;quantity;unit;week of delivery\n"
            + "no header, no comments. unknown = empty\n\n"
            + "mail: we confirm 4 pcs. gear unit KF57 for week 32 and the oil (20l canister, 2x) ships tomorrow\n"
            + "gear unit KF57;4;pcs;32\n"
            + "gear oil;2;canister;\n\n"
            + "mail: " + supplierMail;

        ChatCompletion completion = Chat.CompleteChat(prompt);
        return completion.Content[0].Text;
    }

    public static List<(string, string)> FindDuplicates(List<string> names)
    {
        var result = new List<(string, string)>();
        for (int i = 0; i < names.Count; i++)
        {
            for (int j = i + 1; j < names.Count; j++)
            {
                // otherwise it costs a fortune
                if (names[i][..1] != names[j][..1]) continue;

                var answer = Chat.CompleteChat(new UserChatMessage(/*task*/ /*prompt: call*/ $"Are these two the same spare part, so that one of the stock numbers can be deleted? Different size = not the same. Different manufacturer but same standard = the same. Answer J or N.\nA: {names[i]}\nB: {names[j]}"));
                if (answer.Value.Content[0].Text.Trim().StartsWith("J"))
                    result.Add((names[i], names[j]));
                Console.Write(".");
            }
        }
        return result;
    }
}
