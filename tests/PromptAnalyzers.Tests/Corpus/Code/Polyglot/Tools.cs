using Polyglot.Providers;

namespace Polyglot;

public sealed class Tools(IEnumerable<IProvider> providers)
{
    private readonly Dictionary<string, IProvider> _providers = providers.ToDictionary(p => p.Name);

    public Task<string> ProofreadAsync(string provider, string text) =>
        _providers[provider].CompleteAsync(/*prompt: wrapper*/ "You are a proofreader. Return the corrected text and nothing else.", text);

    public async Task<string> CompareAsync(string word, string language)
    {
        var system = /*prompt: local*/ "You explain false friends between languages.";
        var answers = new List<string>();
        foreach (var provider in _providers.Values)
        {
            answers.Add($"{provider.Name}: {await provider.CompleteAsync(system, /*prompt: wrapper*/ $"Does '{word}' have a false friend in {language}?")}");
        }

        return string.Join(Environment.NewLine, answers);
    }
}
