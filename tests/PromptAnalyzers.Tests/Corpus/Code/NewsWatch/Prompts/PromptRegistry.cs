namespace NewsWatch.Prompts;

public enum PromptKey { Topic, Entities, CrisisSystem }

public interface IPromptRegistry
{
    string Get(PromptKey key);
    string Render(PromptKey key, params (string Name, string Value)[] args);
}

public class PromptRegistry : IPromptRegistry
{
    private readonly Dictionary<PromptKey, string> _templates = new()
    {
        [PromptKey.Topic] = """
            Assign the article below to exactly one desk: politics, economy, technology, health, sports, culture, local, other.
            If two desks fit, take the one a newspaper would print it under. Press releases of companies always go to economy.
            Answer with the desk name in lower case only.

            {{article}}
            """,
        [PromptKey.Entities] = "List all persons, companies and products mentioned in this text, one per line as TYPE;NAME;number of mentions. " +
                               "Merge spelling variants (\"VW\", \"Volkswagen AG\") into the longest form. Skip the news agency itself.\n\nTitle: {{title}}\n\n{{body}}",
        [PromptKey.CrisisSystem] = @"You are a senior crisis communication advisor with 20 years of experience at a large agency.
You speak to a press officer who has five minutes before the phone starts ringing. Be calm, concrete and short.
Never recomend to lie or to stay silent altogether. Do not speculate about legal liability, refer to counsel instead.",
    };

    public string Get(PromptKey key) => _templates[key];

    public string Render(PromptKey key, params (string Name, string Value)[] args)
        => args.Aggregate(_templates[key], (t, a) => t.Replace("{{" + a.Name + "}}", a.Value));
}
