namespace DanVan.Workflows.Calendars;

/// <summary>Why nobody works on a day that is not simply a weekend.</summary>
public enum HolidayKind
{
    /// <summary>A public holiday by law (ngày nghỉ lễ, tết), whichever weekday it falls on.</summary>
    Statutory,

    /// <summary>A working day off in place of a weekend day that a public holiday took (nghỉ bù; Labour Code 2019, art. 111(3)).</summary>
    MakeUp,

    /// <summary>A working day off by official swap, usually worked on a Saturday instead (hoán đổi ngày làm việc).</summary>
    SwapOff,
}
