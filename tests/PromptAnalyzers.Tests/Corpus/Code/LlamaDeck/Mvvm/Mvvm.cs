using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LlamaDeck.Mvvm
{
    public abstract class ViewModelBase : INotifyPropertyChanged
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

    public class RelayCommand
    {
        private readonly Func<object?, Task> _execute;
        private readonly Func<bool>? _can;
        public RelayCommand(Func<object?, Task> execute, Func<bool>? can = null) { _execute = execute; _can = can; }
        public bool CanExecute => _can?.Invoke() ?? true;
        public Task Execute(object? p = null) => CanExecute ? _execute(p) : Task.CompletedTask;
    }

    /// <summary>stand-in for the window service</summary>
    public static class Dialogs
    {
        public static void Show(string message, string title = "LlamaDeck") => Console.WriteLine($"[{title}] {message}");
        public static Task<string> SendAsync(string notification) { Console.WriteLine(notification); return Task.FromResult(notification); }
    }
}
