using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Windows.Input;
using HivePanel.Services;
using HivePanel.Settings;
using HivePanel.ViewModels;
using Microsoft.Extensions.AI;

namespace HivePanel;

/// <summary>Composition root. Pages take their view models from here, that is good enough for an app of this size.</summary>
public static class AppHost
{
    private static IServiceProvider? _services;
    public static IServiceProvider Services => _services ?? throw new InvalidOperationException(/*no prompt: exception*/ "AppHost.Start was not called. Call it once from MauiProgram before the first page is created, otherwise the assistant has no client and the view models cannot be resolved.");

    public static void Start(IChatClient inner, IEmbeddingGenerator<string, Embedding<float>> embeddings)
    {
        var sc = new ServiceCollection();
        sc.AddSingleton(AssistantSettings.Load());
        sc.AddSingleton(embeddings);
        sc.AddSingleton(sp => inner.AsBuilder()
            .Use(c => new ApiaryContextClient(c, sp.GetRequiredService<AssistantSettings>()))
            .UseFunctionInvocation()
            .Build());
        sc.AddSingleton<ConversationStore>();
        sc.AddSingleton<AdviceCache>();
        sc.AddSingleton<InspectionParser>();
        sc.AddSingleton<HiveDatabase>();
        sc.AddTransient<ChatViewModel>();
        sc.AddTransient<ColonyDetailViewModel>();
        sc.AddTransient<LabelStudioViewModel>();
        _services = sc.BuildServiceProvider();
    }
}

/// <summary>Adds where the user keeps bees to every call.</summary>
public class ApiaryContextClient(IChatClient inner, AssistantSettings settings) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        => base.GetResponseAsync(With(messages), options, cancellationToken);

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        => base.GetStreamingResponseAsync(With(messages), options, cancellationToken);

    private List<ChatMessage> With(IEnumerable<ChatMessage> messages)
    {
        var list = messages.ToList();
        list.Insert(0, new ChatMessage(ChatRole.System, /*prompt: call*/ $"The apiary is near {settings.Region}, {settings.Altitude} m above sea level, hive type {settings.HiveType}. Today is {DateTime.Today:d MMMM}. Use metric units."));
        return list;
    }
}

public abstract class ObservableBase : INotifyPropertyChanged
{
    public event PropertyChangedEventHandler? PropertyChanged;
    protected bool Set<T>(ref T field, T value, [CallerMemberName] string? name = null)
    {
        if (EqualityComparer<T>.Default.Equals(field, value)) return false;
        field = value;
        PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));
        return true;
    }
}

public sealed class AsyncCommand(Func<Task> run, Func<bool>? can = null) : ICommand
{
    private bool _busy;
    public event EventHandler? CanExecuteChanged;
    public bool CanExecute(object? parameter) => !_busy && (can?.Invoke() ?? true);
    public async void Execute(object? parameter)
    {
        _busy = true;
        CanExecuteChanged?.Invoke(this, EventArgs.Empty);
        try { await run(); }
        finally { _busy = false; CanExecuteChanged?.Invoke(this, EventArgs.Empty); }
    }
}
