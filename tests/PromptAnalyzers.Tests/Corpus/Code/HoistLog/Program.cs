using HoistLog;
using HoistLog.Ai;
using HoistLog.Steps;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton(builder.Configuration.GetSection("Hoist").Get<HoistSettings>() ?? new HoistSettings());
builder.Services.AddSingleton<IKernelService, KernelService>();
builder.Services.AddSingleton<ReportReader>();
builder.Services.AddSingleton<PartsExtractor>();
builder.Services.AddSingleton<DigestWriter>();
builder.Services.AddSingleton<NightChannel>();
builder.Services.AddSingleton(sp => new SideModels(new HttpClient { Timeout = TimeSpan.FromSeconds(90) }, sp.GetRequiredService<HoistSettings>()));
if (!args.Contains("--night"))
    builder.Services.AddHostedService<Worker>();

var host = builder.Build();
if (args.Contains("--night"))
    await host.Services.GetRequiredService<NightChannel>().RunAsync(CancellationToken.None);
else
    await host.RunAsync();
