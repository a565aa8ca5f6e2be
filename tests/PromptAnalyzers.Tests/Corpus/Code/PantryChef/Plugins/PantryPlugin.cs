using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace PantryChef.Plugins;

public class PantryPlugin
{
    private readonly Dictionary<string, string> _items = new(StringComparer.OrdinalIgnoreCase)
    {
        ["potatoes"] = "2 kg", ["onions"] = "5", ["sauerkraut"] = "1 jar", ["dried mushrooms"] = "50 g"
    };

    [KernelFunction, Description(/*no prompt: tool*/ "Lists everything that is in the pantry at the moment, with amounts. Use this before you propose a dish.")]
    public string ListItems() => string.Join(", ", _items.Select(i => $"{i.Value} {i.Key}"));

    [KernelFunction, Description("Removes an item")]
    public string Take([Description(/*no prompt: tool*/ "Name of the item in English, singular or plural as in the list")] string item)
        => _items.Remove(item) ? "ok" : throw new KernelException(/*no prompt: exception*/ $"There are no {item} in the pantry. Ask the user to buy some.");
}
