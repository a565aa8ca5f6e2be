namespace Parlor.Components;

/// <summary>Stand-in for the real component base, enough for the console renderer.</summary>
public abstract class ComponentBase
{
    public event Action? Changed;
    protected void StateHasChanged() => Changed?.Invoke();
    protected virtual Task OnInitializedAsync() => Task.CompletedTask;
    public Task StartAsync() => OnInitializedAsync();
    public abstract void BuildRenderTree(TextWriter w);
}

public record Bubble(string Role, string Text);

public class BubbleList(Action changed) : List<Bubble>
{
    public void AddMessage(string role, string text) { Add(new Bubble(role, text)); changed(); }
    public void Replace(string text) { this[^1] = this[^1] with { Text = text }; changed(); }
}
