using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LocalLingo.Services;

public abstract class ObservableObject : INotifyPropertyChanged
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

public sealed class RelayCommand(Func<Task> run)
{
    public Task ExecuteAsync() => run();
}

/// <summary>Pretends to be the toast/dialog layer of the UI toolkit.</summary>
public sealed class Chat
{
    public Task SendAsync(string text) { Console.WriteLine($"(toast) {text}"); return Task.CompletedTask; }
}
