using System.Text.Json;

namespace ReelBench.Batch;

/// <summary>Writes the file for the batch endpoint, uploaded by hand on the website.</summary>
public static class RightsBatchFile
{
    const string Model = "gpt-4.1-mini";

    const string SystemPrompt = /*task*/ /*prompt: member, raw HTTP, missed: written into the file of a batch*/ @"You help a film archive to decide which catalogue entries can go online.
For the entry decide two things.

rights: one of
  clear      - maker is known and dead for more than 70 years, or the archive owns the rights
  orphan     - maker unknown or no heir known
  protected  - maker, composer or firm can still claim rights
  unknown    - the entry does not say enough

care: one of
  none
  language   - the entry uses words we would not use today
  people     - shows people who did not agree, for instance patients or prisoners
  death      - accidents, executions, funerals with an open coffin

Music counts: a film with music of a composer who died after 1955 is never clear.
If you hesitate between two values take the more careful one.
Answer in this form and nothing else: rights=<value>;care=<value>";

    public static void Write(string list, string output)
    {
        using var writer = new StreamWriter(output);
        foreach (var line in File.ReadLines(list).Skip(1))
        {
            var cols = line.Split(';', 2);
            if (cols.Length < 2) continue;

            var item = new
            {
                custom_id = "rights-" + cols[0],
                method = "POST",
                url = "/v1/chat/completions",
                body = new
                {
                    model = Model,
                    temperature = 0,
                    messages = new[]
                    {
                        new { role = "system", content = SystemPrompt },
                        new { role = "user", content = cols[1] },
                    },
                },
            };
            writer.WriteLine(JsonSerializer.Serialize(item));
        }
    }
}
